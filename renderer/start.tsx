import './parts/fonts.css';
import './parts/tokens.css';
import './parts/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { applyAppearance } from './app/appearance.ts';
import type { Links } from './live/links.ts';

/** Draws the program into the page. */
export function start(links: Links): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no #root');
  applyAppearance('system');
  createRoot(root).render(
    <StrictMode>
      <App links={links} />
    </StrictMode>,
  );
}
