// The one function of node:path that secretlint calls, for the page.

export const basename = (path) => path.slice(path.lastIndexOf("/") + 1);
export default { basename };
