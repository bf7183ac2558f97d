import { useDone } from '../app/done.ts';
import { navigate } from '../app/location.ts';
import { promisePath } from '../app/routes.ts';
import { useTexts } from '../app/texts.tsx';
import { useCommand, useLive } from '../live/index.ts';
import { Button } from '../parts/Button.tsx';
import { CheckboxGroup } from '../parts/Choice.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { Problem } from '../parts/Page.tsx';
import { useFormDraft } from './drafts.ts';
import styles from './Promises.module.css';
import { type TermsDraft, TermsFields, noTerms, termsOf } from './TermsFields.tsx';

const formId = 'new-promise';

/** A promise that no post of the calendar made: at a meeting, on the phone. */
export function NewPromiseDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTexts();
  const { tell } = useDone();
  const channels = useLive('channel.list', {}).data ?? [];
  const today = useLive('today.get', {}).data?.date;
  const add = useCommand('promise.add', { refusals: 'inline' });
  const draft = useFormDraft<TermsDraft & { channelIds: string[] }>('new', {
    ...noTerms,
    channelIds: [],
  });
  const terms = termsOf(draft.value);

  async function save(): Promise<void> {
    if (terms === null) return;
    const outcome = await add.run({
      ...terms,
      postId: null,
      channelIds: draft.value.channelIds,
    });
    if (!outcome.done) return;
    draft.drop();
    onClose();
    navigate(promisePath(outcome.output.id));
    void tell(t('promises.added'), () => navigate('/promises', { replace: true }));
  }

  return (
    <Dialog
      title={t('promises.new')}
      onClose={onClose}
      footer={
        <>
          <Button
            onPress={() => {
              draft.drop();
              onClose();
            }}
          >
            {t('action.cancel')}
          </Button>
          <Button
            type="submit"
            form={formId}
            kind="primary"
            isDisabled={terms === null}
            isPending={add.pending}
          >
            {t('action.add')}
          </Button>
        </>
      }
    >
      <p className={styles['soft']}>{t('promises.newNote')}</p>
      <form
        id={formId}
        className={styles['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TermsFields
          value={draft.value}
          onChange={draft.change}
          {...(today === undefined ? {} : { min: today })}
          takesFocus
        />
        {channels.length > 0 && (
          <CheckboxGroup
            label={t('promises.askedIn')}
            note={t('promises.askedInNote')}
            row
            value={draft.value.channelIds}
            options={channels.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(channelIds) => draft.change({ channelIds })}
          />
        )}
      </form>
      {add.refusal && <Problem refusal={add.refusal} />}
    </Dialog>
  );
}
