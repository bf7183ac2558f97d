import {
  Braces,
  Download,
  FileSpreadsheet,
  FileText,
  FileType,
  Globe,
  type LucideIcon,
  Mail,
  NotebookText,
  Presentation,
  Table2,
} from 'lucide-react';
import { type ReportFormat, reportFormats } from '../../src/contract/report.ts';
import type { Period } from '../../src/domain/period.ts';
import type { Instant } from '../../src/domain/time.ts';
import type { Language } from '../../src/domain/words.ts';
import { useRefusalToast } from '../app/refusals.ts';
import { baseName, useTellSaved } from '../app/save-file.ts';
import { useTexts } from '../app/texts.tsx';
import { toRefusal } from '../live/answers.ts';
import { useCall, useHost } from '../live/index.ts';
import { Button } from '../parts/Button.tsx';
import { Menu, MenuItem } from '../parts/Menu.tsx';

const icons: Record<ReportFormat, LucideIcon> = {
  pdf: FileText,
  docx: FileType,
  html: Globe,
  xlsx: FileSpreadsheet,
  csv: Table2,
  json: Braces,
  pptx: Presentation,
  summary: NotebookText,
  email: Mail,
};

type Shown = {
  period: Period;
  /** Null of the live report. */
  edition: number | null;
  language: Language;
};

/** Saves the report, with the figures of the moment that the screen shows, where the user wants it. */
export function ExportMenu({
  asOf,
  ...shown
}: Shown & {
  /** Null while there are no figures to save. */
  asOf: Instant | null;
}) {
  const { t } = useTexts();
  const { save, pending } = useSave(shown);
  return (
    <Menu
      label={t('report.screen.export')}
      button={
        <Button
          kind="primary"
          icon={<Download size={16} aria-hidden="true" />}
          isDisabled={asOf === null}
          isPending={pending}
        >
          {t('report.screen.export')}
        </Button>
      }
    >
      {reportFormats.map((format) => {
        const Icon = icons[format];
        return (
          <MenuItem
            key={format}
            id={format}
            label={t(`report.screen.${format}`)}
            note={t(`report.screen.${format}Note`)}
            icon={<Icon size={16} aria-hidden="true" />}
            onAction={() => {
              if (asOf !== null) void save(format, asOf);
            }}
          />
        );
      })}
    </Menu>
  );
}

function useSave({ period, edition, language }: Shown) {
  const { t } = useTexts();
  const call = useCall();
  const tell = useRefusalToast();
  const saveFile = useHost('file.save');
  const savePdf = useHost('file.savePdf');
  const tellSaved = useTellSaved();

  async function save(format: ReportFormat, asOf: Instant): Promise<void> {
    const rendered = await call('report.render', {
      period,
      language,
      format: format === 'pdf' ? 'html' : format,
      ...(edition === null ? { asOf } : { edition }),
    }).catch((error: unknown) => tell(toRefusal(error)));
    if (!rendered) return;
    const { fileName, content, encoding } = rendered;
    // Both are pages to be printed.
    const printed = format === 'pdf' || format === 'summary';
    const saved = printed
      ? await savePdf.run({ fileName: fileName.replace(/html$/, 'pdf'), html: content })
      : await saveFile.run({ fileName, content, encoding });
    tellSaved(saved, {
      text: (path) => t('report.screen.saved', { file: baseName(path) }),
      show: t('report.screen.show'),
    });
  }
  return { save, pending: saveFile.pending || savePdf.pending };
}
