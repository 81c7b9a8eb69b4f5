// The texts of `make bench`: the same bytes on every machine, because nothing in them comes from a clock or from chance.
// Each is written to target/bench/, so that every contestant reads the same file.

import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Dice, HEX, LOWER, MIXED } from "./dice.mjs";

export const MEGABYTE = 1_000_000;

const SERVICES = ["checkout", "payments-api", "search", "orders", "inventory", "mailer", "session-store", "gateway"];
const PEOPLE = ["Mara Lindqvist", "Tomasz Zielinski", "Ines Duarte", "Kofi Mensah", "Yuki Tanabe"];
const POD_LETTERS = "bcdfghjklmnpqrstvwxz2456789";

/** The kinds of text people paste: name, and what makes one line of it. */
export const PLAIN = [
  { name: "log", line: logLine },
  { name: "prose", line: proseLine },
  { name: "json", line: jsonLine },
];

/**
 * What is written to make a scanner slow: beginnings that lead nowhere, ends that never come, runs that could belong to
 * anything. Each is repeated without a line break.
 */
export const HOSTILE = [
  ["a", "a"],
  ["slash", "/"],
  ["jwt-begins", "eyJ"],
  ["at-signs", "a@"],
  ["dots", "1."],
  ["colons", "a:"],
  ["token-begins", "ghp_"],
  ["pem-begins", "-----BEGIN PRIVATE KEY-----"],
  ["quotes", "password=\""],
  ["escapes", "\\u005"],
  ["percents", "%25"],
  ["entities", "&amp;"],
  ["zero-width", "a\u200b"],
  ["spaces", " "],
  ["base64", "QUJDREVG"],
  ["digits", "4111 "],
];

/** Writes so many lines of what people paste from a terminal and returns the path. */
export async function writeLines(folder, count) {
  await mkdir(folder, { recursive: true });
  const path = join(folder, `pasted-${count}-lines.txt`);
  const dice = new Dice(7);
  const line = (number) => [logLine, logLine, jsonLine][number % 3](dice, number).replaceAll("\n", " ");
  await writeFile(path, Array.from({ length: count }, (_, number) => line(number)).join("\n"));
  return path;
}

/** Writes a text of about `bytes` bytes (never more) and returns its path. */
export async function write(folder, name, bytes) {
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${name}-${bytes}.txt`);
  await writeFile(path, text(name, bytes));
  return path;
}

export function text(name, bytes) {
  const plain = PLAIN.find((kind) => kind.name === name);
  if (plain) return lines(plain.line, bytes);
  const hostile = HOSTILE.find(([known]) => known === name);
  if (hostile) return repeated(hostile[1], bytes);
  if (name === "adversarial") return adversarial(bytes);
  throw new Error(`no text is called ${name}`);
}

/** Every hostile pattern in turn, one to a line, lines of at most 64 KB. */
function adversarial(bytes) {
  const each = Math.min(Math.floor(bytes / HOSTILE.length) - 1, 64_000);
  const all = HOSTILE.map(([, pattern]) => `${repeated(pattern, each)}\n`).join("");
  return all.repeat(Math.max(1, Math.floor(bytes / Buffer.byteLength(all))));
}

function repeated(pattern, bytes) {
  return pattern.repeat(Math.floor(bytes / Buffer.byteLength(pattern)));
}

function lines(line, bytes) {
  const dice = new Dice(20_260_501);
  const written = [];
  let length = 0;
  for (let number = 0; ; number += 1) {
    const next = `${line(dice, number)}\n`;
    length += Buffer.byteLength(next);
    if (length > bytes) return written.join("");
    written.push(next);
  }
}

/** Half of an incident's log is the ingress, the rest what services and the cluster say. */
function logLine(dice, number) {
  return dice.weighted([
    [50, ingressLine],
    [34, serviceLine],
    [15, clusterLine],
    [1, secretLine],
  ])(dice, number);
}

function ingressLine(dice, number) {
  const path = dice.of([
    "/",
    "/healthz",
    `/api/v2/orders/${dice.below(90_000)}`,
    `/api/v2/carts/${dice.below(90_000)}/items?page=${dice.below(9)}&size=50`,
    "/static/app.4f2a91c.js",
    `/search?q=${dice.of(["shoes", "blue+jacket", "lamp", "garden%20hose"])}`,
  ]);
  const agent = dice.of([
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/129.0.0.0 Safari/537.36",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15",
    "kube-probe/1.31",
    "curl/8.5.0",
  ]);
  const status = dice.of([200, 200, 200, 204, 304, 404, 499, 502, 503]);
  return `${address(dice)} - - [${clock(number, "nginx")}] "${dice.of(["GET", "GET", "POST", "PUT"])} ${path} HTTP/1.1" ${status} ${dice.below(40_000)} "-" "${agent}" ${dice.below(900) / 1000}`;
}

function serviceLine(dice, number) {
  const service = dice.of(SERVICES);
  const what = dice.of([
    () => `request finished method=GET route=/api/v2/orders/:id status=200 duration_ms=${dice.below(900)} bytes=${dice.below(9_000)}`,
    () => `connection pool exhausted: 50 of 50 in use, ${dice.below(400)} waiting, oldest ${dice.below(30)}.${dice.below(9)}s`,
    () => `retrying upstream ${service}.prod.svc.cluster.local:8443 after ${dice.below(5_000)}ms (attempt ${dice.below(5)} of 5)`,
    () => `slow query took ${dice.below(9_000)}ms rows=${dice.below(90_000)}: SELECT id, total FROM orders WHERE state = $1 ORDER BY created_at`,
    () => `consumer lag ${dice.below(90_000)} on partition ${dice.below(24)} offset ${dice.below(90_000_000)}`,
    () => `    at com.example.shop.${service.replaceAll("-", "")}.Handler.process(Handler.java:${dice.below(400)})`,
    () => `cache miss ratio 0.${dice.below(99)} over 60s, heap 1.${dice.below(9)} GiB of 2.0 GiB, gc pause ${dice.below(400)}ms`,
    () => `could not send the receipt to ${dice.word(LOWER, 6)}@example.com: 421 try again later`,
    () => `trace_id=${dice.word(HEX, 32)} span_id=${dice.word(HEX, 16)} sampled=true`,
  ])();
  return `${clock(number, "iso")} ${dice.of(["INFO", "INFO", "INFO", "WARN", "ERROR"])} [${service}] ${what}`;
}

function clusterLine(dice, number) {
  const pod = podName(dice);
  const node = `ip-10-0-${dice.below(255)}-${dice.below(255)}.eu-central-1.compute.internal`;
  const what = dice.of([
    () => `Successfully assigned prod/${pod} to ${node}`,
    () => `Readiness probe failed: Get "http://${address(dice)}:8080/healthz": context deadline exceeded (Client.Timeout exceeded while awaiting headers)`,
    () => `Back-off restarting failed container app in pod ${pod}_prod(${uuid(dice)})`,
    () => `Container image "registry.example.com/shop/${dice.of(SERVICES)}:v2.${dice.below(40)}.1@sha256:${dice.word(HEX, 64)}" already present on machine`,
    () => `Node ${node} status is now: NodeNotReady`,
  ])();
  return `${clock(number, "iso")} I${dice.below(9_000)} kubelet ${what}`;
}

/** What should never have been logged, and is. */
function secretLine(dice, number) {
  const what = dice.of([
    () => `Authorization: Bearer eyJ${dice.word(MIXED, 33)}.eyJ${dice.word(MIXED, 80)}.${dice.word(MIXED, 43)}`,
    () => `connecting to postgres://app:${dice.word(MIXED, 16)}@db-${dice.below(4)}.prod.example.net:5432/shop`,
    () => `env AWS_ACCESS_KEY_ID=AKIA${dice.word("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 16)} AWS_SECRET_ACCESS_KEY=${dice.word(MIXED, 40)}`,
    () => `git clone https://x-access-token:ghp_${dice.word(MIXED, 36)}@github.com/example/shop.git`,
    () => `posting to https://hooks.slack.com/services/T${dice.word("ABCDEFGH0123456789", 8)}/B${dice.word("ABCDEFGH0123456789", 8)}/${dice.word(MIXED, 24)}`,
    () => `login failed for ${dice.word(LOWER, 7)}@example.com from ${address(dice)} password=${dice.word(MIXED, 12)}`,
    () => `stripe key sk_live_${dice.word(MIXED, 24)} rejected`,
  ])();
  return `${clock(number, "iso")} DEBUG [${dice.of(SERVICES)}] ${what}`;
}

function jsonLine(dice, number) {
  const service = dice.of(SERVICES);
  const record = {
    ts: clock(number, "iso"),
    level: dice.of(["info", "info", "warn", "error"]),
    service,
    pod: podName(dice),
    client_ip: address(dice),
    trace: dice.word(HEX, 32),
    http: { method: "GET", path: `/api/v2/orders/${dice.below(90_000)}`, status: dice.of([200, 204, 500, 503]), ms: dice.below(900) },
    message: dice.of([
      "request finished",
      "upstream \"session-store\" reset the connection\nretrying",
      `lag is ${dice.below(90_000)} on partition ${dice.below(24)}`,
      `user ${dice.word(LOWER, 6)}@example.com asked for a refund`,
    ]),
  };
  if (dice.below(40) === 0) record.headers = { authorization: `Basic ${dice.word(MIXED, 32)}`, "x-request-id": uuid(dice) };
  return JSON.stringify(record);
}

/** A paragraph of a postmortem, now and then with a name, a host or an address in it. */
function proseLine(dice) {
  const sentences = Array.from({ length: 3 + dice.below(5) }, () => sentence(dice));
  return dice.below(6) === 0 ? `\n## ${dice.of(["Impact", "Trigger", "Timeline", "What went well", "Contributing conditions"])}\n` : sentences.join(" ");
}

function sentence(dice) {
  return dice.weighted([
    [30, () => `The ${dice.of(SERVICES)} service answered ${dice.of(["slowly", "with errors", "not at all"])} for ${2 + dice.below(50)} minutes, and the alert that should have said so was muted since the last migration.`],
    [25, () => `Nobody on call could see that the retry storm fed itself, because the dashboard shows averages and the queue shows only its length.`],
    [20, () => `We rolled back at ${10 + dice.below(12)}:${10 + dice.below(49)}, waited for the caches to fill and then let traffic return in steps of ten per cent.`],
    [12, () => `The deployment had passed every check: the new limit was within the range the linter allows, but four times lower than what peak traffic needs.`],
    [8, () => `${dice.of(PEOPLE)} noticed that the certificate was renewed on one balancer and not on the other.`],
    [3, () => `Traffic from ${address(dice)} kept reaching db-${dice.below(9)}.prod.example.net until the record expired.`],
    [2, () => `The change is described in https://wiki.example.com/display/OPS/${dice.below(9_000)} and in commit ${dice.word(HEX, 40)}.`],
  ])();
}

function podName(dice) {
  return `${dice.of(SERVICES)}-${dice.word(HEX, 9)}-${dice.word(POD_LETTERS, 5)}`;
}

/** One of six hundred: clients come back. */
function address(dice) {
  const client = dice.below(600);
  return `${[10, 172, 203][client % 3]}.${20 + (client % 7)}.${client % 250}.${(client * 37) % 250}`;
}

function uuid(dice) {
  return [8, 4, 4, 4, 12].map((length) => dice.word(HEX, length)).join("-");
}

function clock(number, form) {
  const at = new Date(Date.UTC(2026, 4, 1, 14, 0, 0) + number * 37).toISOString();
  if (form === "iso") return at;
  return `01/May/2026:${at.slice(11, 19)} +0000`;
}
