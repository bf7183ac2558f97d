import { FileSpreadsheet } from 'lucide-react';
import type { ImportRequest, Recognition } from '../../src/contract/imports.ts';
import { type TableFormat, isTableFormat } from '../../src/domain/imports.ts';
import type { TextKey } from '../../src/i18n/index.ts';
import { useTexts } from '../app/texts.tsx';
import { Button } from '../parts/Button.tsx';
import { Problem } from '../parts/Page.tsx';
import { ColumnFields } from './ColumnFields.tsx';
import { ChannelField, DatesChoice } from './CommentChoices.tsx';
import { type Draft, asksChannel, fieldsOf, isAmbiguous, isSeveral } from './draft.ts';
import { FileList } from './FileList.tsx';
import { FormatField, isFormatSure } from './FormatField.tsx';
import styles from './Import.module.css';
import { incompleteText } from './incomplete.ts';
import { ImportProgress } from './ImportProgress.tsx';
import type { ImportActions, Importing } from './importing.ts';
import { Callout, NoticeText } from './NoticeText.tsx';
import type { Preview } from './preview.ts';
import { PreviewResult } from './PreviewResult.tsx';
import { ReadingSettings } from './ReadingSettings.tsx';
import { SampleTable } from './SampleTable.tsx';
import { SavedMappings } from './SavedMappings.tsx';
import { StepHeading } from './StepHeading.tsx';

/** What the file is taken for, and what would come of it. */
export function CheckStep({
  state: { opened, draft, notice },
  preview,
  request,
  actions,
}: {
  state: Extract<Importing, { at: 'check' }>;
  preview: Preview;
  request: ImportRequest | null;
  actions: Pick<ImportActions, 'change' | 'setEncoding' | 'previewAgain' | 'restart'>;
}) {
  const { t } = useTexts();
  const { recognition } = draft;
  const several = isSeveral(opened);
  const asksColumns = !several && fieldsOf(recognition).length > 0;
  return (
    <>
      <FileLine opened={opened} recognition={recognition} onOther={actions.restart} />
      <NoticeText notice={notice} />
      {recognition.confidence === 0 && (
        <Callout look="warning">
          <p>{t('import.check.unknown')}</p>
        </Callout>
      )}
      {several && <FileList opened={opened} />}
      {(several || !isTableFormat(recognition.format)) && (
        <ChannelField draft={draft} onChange={actions.change} />
      )}
      {!several && !isFormatSure(opened) && (
        <div className={styles['fields']}>
          <FormatField opened={opened} draft={draft} onChange={actions.change} />
        </div>
      )}
      {asksColumns && <Columns draft={draft} onChange={actions.change} />}
      {!several && isTableFormat(recognition.format) && (
        <ReadingSettings
          opened={opened}
          draft={draft}
          onChange={actions.change}
          onEncoding={(encoding) => void actions.setEncoding(opened.file, encoding)}
        />
      )}
      <section className={styles['section']}>
        <h3>{t('import.preview')}</h3>
        <PreviewView
          preview={preview}
          request={request}
          draft={draft}
          onAgain={actions.previewAgain}
        />
      </section>
    </>
  );
}

function FileLine({
  opened,
  recognition,
  onOther,
}: {
  opened: Extract<Importing, { at: 'check' }>['opened'];
  recognition: Recognition;
  onOther: () => void;
}) {
  const { t, f } = useTexts();
  const { format, sheet, headerRow } = recognition;
  const row = f.number(headerRow);
  const where =
    sheet === null ? t('import.where.row', { row }) : t('import.where.sheet', { sheet, row });
  const known = opened.files.filter((file) => file.format !== null).length;
  return (
    <div className={styles['file']}>
      <FileSpreadsheet size={22} strokeWidth={1.6} aria-hidden="true" />
      <div className={styles['fileTexts']}>
        <StepHeading>{opened.fileName}</StepHeading>
        <p className={styles['note']}>
          {isSeveral(opened) ? (
            t('import.files.found', { count: known })
          ) : isTableFormat(format) ? (
            <>
              {recognition.confidence > 0 && (
                <>
                  <strong>{t(`word.format.${format}`)}</strong>: {t(`import.is.${format}`)},{' '}
                </>
              )}
              {where}
            </>
          ) : (
            <strong>{t(`word.format.${format}`)}</strong>
          )}
        </p>
      </div>
      <Button small onPress={onOther}>
        {t('import.check.otherFile')}
      </Button>
    </div>
  );
}

const aboutColumns = {
  'comments.table': 'import.columns.comments',
  'meta.content': 'import.columns.posts',
  'posts.table': 'import.columns.calendar',
} as const satisfies Record<TableFormat, TextKey>;

function Columns({
  draft,
  onChange,
}: {
  draft: Draft;
  onChange: (change: Partial<Draft>) => void;
}) {
  const { t } = useTexts();
  const { format } = draft.recognition;
  return (
    <section className={styles['section']}>
      <div className={styles['title']}>
        <h3>{t('import.columns')}</h3>
        <p className={styles['note']}>{isTableFormat(format) && t(aboutColumns[format])}</p>
      </div>
      <ColumnFields draft={draft} onChange={onChange} />
      {isAmbiguous(draft) && <DatesChoice draft={draft} onChange={onChange} />}
      {asksChannel(draft) && <ChannelField draft={draft} onChange={onChange} />}
      <SampleTable recognition={draft.recognition} mapping={draft.mapping} />
      <SavedMappings draft={draft} onChange={onChange} />
    </section>
  );
}

function PreviewView({
  preview,
  request,
  draft,
  onAgain,
}: {
  preview: Preview;
  request: ImportRequest | null;
  draft: Draft;
  onAgain: () => void;
}) {
  const { t } = useTexts();
  switch (preview.at) {
    case 'incomplete':
      return <p className={styles['lead']}>{incompleteText(t, draft)}</p>;
    case 'working':
      return (
        <>
          <div className={styles['late']}>
            <ImportProgress label={t('import.preview.working')} progress={preview.progress} />
          </div>
          {preview.last && request && <PreviewResult request={request} result={preview.last} old />}
        </>
      );
    case 'ready':
      return request && <PreviewResult request={request} result={preview.result} old={false} />;
    case 'refused':
      return (
        <>
          <Problem refusal={preview.refusal} />
          <div>
            <Button small onPress={onAgain}>
              {t('import.again')}
            </Button>
          </div>
        </>
      );
  }
}
