import { Check, type LucideIcon, Minus, TriangleAlert } from 'lucide-react';
import type { Finding, FindingState } from '../../../../src/domain/checklist-findings.ts';
import { findingText } from '../../../../src/i18n/checklist-finding.ts';
import { useTexts } from '../../../app/texts.tsx';
import { Heard } from '../../../parts/Heard.tsx';
import { ResidentLine } from '../../../parts/ResidentText.tsx';
import styles from './Checklist.module.css';

const icons: Record<FindingState, LucideIcon> = { ok: Check, gap: TriangleAlert, idle: Minus };

/** What the program saw, each with its sign. */
export function Findings({ findings, label }: { findings: readonly Finding[]; label: string }) {
  const { t, f } = useTexts();
  return (
    <ul className={styles.findings} aria-label={label}>
      {findings.map((finding) => {
        const { code, state } = finding;
        const Icon = icons[state];
        return (
          <li key={`${code} ${JSON.stringify(finding.params)}`} data-finding={state}>
            <Icon size={14} aria-hidden="true" />
            <span>
              <Heard>{t(`checklist.seen.${state}`)}: </Heard>
              <ResidentLine text={findingText(t, f, finding)} />
            </span>
          </li>
        );
      })}
    </ul>
  );
}
