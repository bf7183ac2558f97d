/** What Chromium was told of the way to the network, and what a machine without a sandbox needs. */
const always = ['no-sandbox', 'proxy-server', 'proxy-pac-url', 'proxy-bypass-list'];
/** For tests, whose servers are on this machine. */
const inDevelopment = ['host-resolver-rules', 'ignore-certificate-errors-spki-list'];

/** Those of the program's flags that the network's process is to have too. */
export function networkFlags(argv: readonly string[], isPackaged: boolean): string[] {
  const wanted = new Set(isPackaged ? always : [...always, ...inDevelopment]);
  return argv.filter((word) => wanted.has(/^--([a-z-]+)/.exec(word)?.[1] ?? ''));
}
