import { contextBridge, ipcRenderer, webUtils } from 'electron';

/**
 * Forwards the two ports, to the core and to the shell, and knows nothing else. Runs in the window's top
 * frame only. The page is told `{ vuoro: 'core' | 'host' }` with the port.
 */
ipcRenderer.on('port', ({ ports }, whose: 'core' | 'host') => {
  window.postMessage({ vuoro: whose }, location.origin, [...ports]);
});

// By then the page's scripts have run and listen.
window.addEventListener('DOMContentLoaded', () => ipcRenderer.send('ready'));

/** Where a file that was dropped on the window lies. Electron before 32 says it on the file itself. */
function pathOf(file: File): string {
  // The stand-in has no webUtils at all.
  const known = webUtils as typeof webUtils | undefined;
  return known?.getPathForFile(file) ?? (file as File & { path?: string }).path ?? '';
}

contextBridge.exposeInMainWorld('vuoro', { pathOf });
