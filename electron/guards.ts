import type { Session, WebContents } from 'electron';

/**
 * Shuts a session: no permission is granted, no device shown, no word sent for checking, and no request
 * leaves but those that are allowed.
 *
 * @param allowed which addresses may be asked for
 */
export function denyEverything(session: Session, allowed: (url: string) => boolean): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  // A session that checks spelling fetches its dictionary at once; without a language there is none.
  session.setSpellCheckerLanguages([]);
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !allowed(url) }));
  session.on('will-download', (event) => event.preventDefault());
}

/**
 * A page stays where it is: it opens nothing, goes nowhere and holds no page of another.
 *
 * @param mayGo an exception, for the development server's reloads
 */
export function keepInPlace(contents: WebContents, mayGo: (url: string) => boolean): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  const stay = (event: { preventDefault(): void; url: string }) => {
    if (!mayGo(event.url)) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  // Not even the names of other hosts or addresses of this machine, which WebRTC would tell.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
