import { useEffect, useRef } from 'react';
import { Router } from 'wouter';
import type { Shell } from '../../src/contract/host.ts';
import { FirstStart } from '../first-start/FirstStart.tsx';
import { OfficeFileContext, useShell } from '../live/answers.ts';
import { LiveProvider } from '../live/context.tsx';
import type { Links } from '../live/links.ts';
import { Problem } from '../parts/Page.tsx';
import { ToastRegion } from '../parts/Toast.tsx';
import { useAppearance } from './appearance.ts';
import { DialogHost } from './dialogs/DialogHost.tsx';
import { DialogsProvider, useDialogs } from './dialogs/requests.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Frame } from './Frame.tsx';
import { navigate, useHashPath } from './location.ts';
import { TextsProvider } from './texts.tsx';

/** The whole program in its window. */
export function App({ links }: { links: Links }) {
  return (
    <LiveProvider links={links}>
      {/* oxlint-disable-next-line react/hooks -- wouter takes the hook that tells the place. */}
      <Router hook={useHashPath}>
        <Opened />
      </Router>
    </LiveProvider>
  );
}

function Opened() {
  const shell = useShell();
  switch (shell.at) {
    case 'asking':
      return null;
    case 'refused':
      return <Problem refusal={shell.refusal} />;
    case 'answered':
      return <Program shell={shell.data} />;
  }
}

function Program({ shell }: { shell: Shell }) {
  const file = shell.office?.file ?? null;
  useAppearance(shell.appearance);
  useFreshPlace(file);
  return (
    <TextsProvider language={shell.language}>
      <OfficeFileContext value={file}>
        {/* Another office is another program: nothing drawn for the last one stays. */}
        <DialogsProvider key={file}>
          <ErrorBoundary>
            {file === null ? <FirstStart shell={shell} /> : <Frame shell={shell} />}
            <DialogHost />
            <AskedHandover file={shell.handover} />
          </ErrorBoundary>
        </DialogsProvider>
        <ToastRegion />
      </OfficeFileContext>
    </TextsProvider>
  );
}

/** A handover that was opened outside of the window: its passphrase is asked. */
function AskedHandover({ file }: { file: string | null }) {
  const { show } = useDialogs();
  useEffect(() => {
    if (file !== null) show({ kind: 'receive', file });
  }, [file, show]);
  return null;
}

/** A place in one office means nothing in another. */
function useFreshPlace(file: string | null): void {
  const last = useRef(file);
  useEffect(() => {
    if (last.current !== null && last.current !== file) navigate('/today', { replace: true });
    last.current = file;
  }, [file]);
}
