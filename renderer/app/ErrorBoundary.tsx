import { Bug } from 'lucide-react';
import { Component, type ErrorInfo, type ReactNode } from 'react';
import { Button } from '../parts/Button.tsx';
import { EmptyState, Page } from '../parts/Page.tsx';
import { useTexts } from './texts.tsx';

/** Keeps a fault of one screen from taking the window with it. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    console.error(error, info.componentStack);
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return <Broken onAgain={() => this.setState({ broken: false })} />;
  }
}

function Broken({ onAgain }: { onAgain: () => void }) {
  const { t } = useTexts();
  return (
    <Page narrow>
      <div role="alert">
        <EmptyState
          icon={Bug}
          title={t('crash.title')}
          action={
            <Button kind="primary" onPress={onAgain}>
              {t('crash.again')}
            </Button>
          }
        >
          {t('crash.text')}
        </EmptyState>
      </div>
    </Page>
  );
}
