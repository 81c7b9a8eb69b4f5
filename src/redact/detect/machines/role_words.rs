//! Words that the names of machines are made of: what a machine is or does, where it stands, and what neither is.

use crate::redact::detect::words::{Lexicon, QuickLexicon};

/// What a device or a machine is, and hardly a part of a program.
pub(super) static KINDS: QuickLexicon = QuickLexicon::of(
    "asa bigip bmc bras brocade citrix cmts drac dslam esx esxi fas fgt filer firewall fortigate fw hmi hsm hv \
     hyperv idrac ilo ipmi irmc jmp jumphost kvm lpar mailgw mailrelay nas nb notebook nvr olt onduleur oob palo \
     pbx pdu plc prn pve qnap rdp rodc rpdu rtr sai san sbc srv stor svr syno synology ups usv vcenter \
     vmhost wap wks wlc",
);

/// What a machine does, and seldom a part of a program.
pub(super) static SERVES: QuickLexicon = QuickLexicon::of(
    "agg ap backup bak bastion bdd bkp cam ceph ctl db dc dhcp dist elk erp etl exch exchange ftp gw ha iis jump \
     kfk laptop lb ldap leaf lt mail mailserver mgmt mon mq mssql mx ns ntp ora oracle pc pg pgsql pos print \
     printer radius rds relay replica sap scada sftp smb smtp spine squid switch syslog tomcat vc vdi veeam vm \
     voip vpn wifi wlan xen zk",
);

/// What a machine does, and a part of a program as often.
pub(super) static RUNS: QuickLexicon = QuickLexicon::of(
    "access api app auth bridge build cache ci core dns edge fe file files frontend fs gateway git gpu haproxy \
     jenkins k8s kafka kube log master mongo mysql node postgres proxy rabbit redis router rt sd server sql \
     stream sw ts vault web win worker ws",
);

/// Where it stands or what for, beside the two.
pub(super) static BESIDE: Lexicon = Lexicon::of(
    "a b back blue c center d dev dmz dr east ext extern front green int intern left links live main mgmt mitte \
     nord north old prd prod qa rechts red right ro rw south stage staging sued sur test uat west",
);

/// Words of letters that no list of words has, and that programs are called by.
pub(super) static SHORT: Lexicon = Lexicon::of(
    "abi acl acm adc aes alb alt amd amq any aot arg arm arn asn ast async avg aws bar bin bit bot box bpf bsd \
     btc btn bug bus but cbc cdc cdk cdn cds cef cel cert cfg cgi cic cid cjs cli clr cls cmd cms cnc cni com con \
     cors cos cpi cpp cpu crc crd cri crm crt csi csp csr css csv ctr ctx cve cvs cwd dag dap dat dbg dbt ddl deb \
     del dep der des dev dht dia dir dll doc dom dos dot drm dry dsl dsn dso dtd dto eap ebs ec2 ecc ecs efi efs eks \
     elb elf elm emr end ent env eof err esb esc esm esp etc eth evm exe exp ext fat fft fix fmt foo for fpm fps \
     fun gas gcc gcm gcp gcs gen geo get gid gif gke gnu gob gpg gql grpc gui gzip hal has hba hci hdd hdr hex \
     hid hmr hot hpa hsts hta htm hub i18n iam icu idl idp ids img imu inc ini init int iot ipc ips irq isa iso \
     jar jdk jit jms jmx job jpa jpg jre jsx jtag jwt key kms kpi kvs lab lan lcd led lex lib lin lint lit llm \
     lmd log lru lsm lsp ltr lts lua luks lvm lxc lzo mac man map max mcp mda mdx mem mib min mir mix mjs mls mod \
     mpi msg msi mtu mux nan net new ngx nic nio nix nlp npm nsg ntlm num nvm oci odm oem off oid old one opt orm \
     osc osi oss otp out own pam par pca pci pdf pem pgp php pid pip pkg pki pmu png pod pop ppp pro psk psp pty \
     pub pwa qos rag ram raw rbac rcs rdf ref reg req res rev rfc rgb rnn rop rpc rpm rsa rss rtc rtl rtp run \
     rxjs sas sbt scp sdk sdl sdn sec seo seq ses set sha shm sig sip sla slb sli slo sms sns soa soc spa sse ssh \
     ssl sso ssr ssz std sti stp str stt sub sum swc syn sys tab tag tap tar tcl tcp tdd tee tex tftp tgz the \
     tip tls tmp top tpl tpm tpu try tsv tsx tty tui tun two txn txt udf udp uid uml unix uri url usb use utf \
     util uuid val var vat ver vfs vgw vlan vnc vpa vpc wan war was wms wsl xdp xds xhr xls xml xmp xsd xsl yml \
     you yum zfs zip zsh",
);

/// Programs, and parts of what they are called by, that no other list has: `django-redis`, `mq-polyfill`.
pub(super) static OF_PROGRAMS: Lexicon = Lexicon::of(
    "acorn addin aiobotocore aiohttp airbyte airflow ajax alfa alibabacloud allure amundsen animate \
     animations antd anthropic anypoint apidom appium appkit applicationinsights arcgis arraybuffer \
     artifactory astro atom aurelia autosize avatar axios azureml babel backbone baidu barcode barrel \
     bedrock betterproto bigquery bindings bitcoin bitnami blas blockchain blueprint bookshelf bower bpmn \
     breadcrumbs broccoli browserslist bulma bunyan calico callbag caniuse canvas capacitor carousel \
     cashfree cbor chai chakra chromium clamp claude cldr cloudinary codemod coin colcon collapse \
     collapsible combobox concat confetti contentful convex copilot cordova cors cosmos countdown cropper \
     cspell csrf cucumber cuda currency cypress cytoscape dagster datasource datepicker debounce decap \
     deparser descope detective devops devtools django djangorestframework docgen docusaurus docx dotenv \
     drizzle dropdown dropzone dtype dtypes duckdb eabi echarts eleventy embeddings enzyme esbuild estree \
     ethers excel exiftool expo fabric fastapi feather feathers fela ffmpeg fiftyone filepond firebase \
     firestore fixture fixtures flannel flask flex flip fontawesome forge formik fullscreen fuzzy garmin \
     gatsby gauge gemini genai genshin geocoder geojson gettext geventpool gitignore glsl gnueabihf gradient \
     graphcache graphology grpc grunt gulp handlebars hapi haraka harbor hardhat heatmap helix helmet hermes \
     hexo highcharts hilla hono hotkeys hover hoymiles hstore hubot hypermedia iframe imagemin impi \
     indicator injector inquirer insomnia instantsearch interceptor intercom interop interpolate intersect \
     intl ionic ioredis isomorphic jotai jsdoc jsdom jsonld jsonpath jsonschema jsreport junit karma katex \
     kendo keycloak kinesis knex langchain langgraph latex lerna lezer liferay lightbox listbox livekit llms \
     localstorage lodash lokalise longhorn lottie lucide mantine maplibre markdownlint marko mathjax \
     mattermost mdast memoize mermaid messageformat metabase metallb metascraper meteor metro micromark \
     mimic minifier mixin mjml mkdocs mobx mocha molecule moleculer monaco mongoose mono monorepo mqtt msal \
     msgpack msvc multiselect mypy nano ndarray neon neuro nexus ngrok nodemailer notifier noto nunjucks \
     nuxt oidc onekey opcua openapi openbb opencode openinference opentelemetry otel otlp overlay pact \
     paginate palette pandas parcel passport picasso pino piral pixi playwright plex pnpm polars polyfill \
     polyfills polygon popover posthtml pouchdb powerbi preact prefect preprocess prettier prism prisma \
     prismic progressbar prop props prosemirror protobuf protoc protractor pubsub purgecss pylint pyobjc \
     pytorch qrcode quill qunit radish radix rails reactive realtime recaptcha redux reflex refocus rehype \
     remix replay responsive rete retext riak ripple robotframework roboto rocketchat rrweb rsbuild rspack \
     saga sagemaker sails sanitize sass scaffolder schematics scikit scraper screenshot scroll scroller scss \
     secretlint selenium sequelize serif settings shiki signalr simulator sitemap skeleton slate slim smooth \
     snappy solana sonarqube sourcemap sparql spectral speechmatics sphinx sphinxcontrib spilo sprite \
     sqlalchemy sqlite starlight statsig stencil stentor stimulus storefront storybook strapi streamlit \
     strimzi strings stroke stylelint stylus superagent superset suricata svelte sveltekit swagger swiper \
     tableau tailwindcss tanstack tensorflow terser testcafe textarea textlint throttle tiptap toast \
     tokenize tokenizer toolbar toolbox tooltip torch transloco traverse tronwallet trpc tsconfig tslint \
     tsparticles tsquery turbo turf typedoc typeface typeorm typings typography uikit unist unplugin \
     useragent vaadin valkey velero vercel viem vinyl vitepress vitest vonage vscode vuepress vuex wallet \
     wasm wast wdio webcomponents webext webgl webpack webrtc webview winston wireguard wizard wordnet \
     workbox xlsx xterm xxhash zalando zope zustand",
);

/// Codes of airports that are words or abbreviations as well: beside what is a machine already they say where.
pub(super) static DOUBTED: Lexicon = Lexicon::of(
    "cts cur del den exe fat gin han her istanbul lin mad man ode ord osd oslo par rtm sea sof svg tun",
);
