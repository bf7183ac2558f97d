import { useState } from 'react';
import type { HouseRules } from '../../src/contract/handover.ts';
import { houseRuleTopics } from '../../src/domain/handover.ts';
import { useTexts } from '../app/texts.tsx';
import { useCommand } from '../live/index.ts';
import { Button } from '../parts/Button.tsx';
import { TextArea } from '../parts/Field.tsx';
import { Card } from '../parts/Page.tsx';
import { showToast } from '../parts/toast-queue.ts';
import styles from './Handover.module.css';

/** Who decides what, how we answer, whom to call: what the owner writes for a stand-in. */
export function HouseRulesCard({ saved }: { saved: HouseRules }) {
  const { t } = useTexts();
  const [rules, setRules] = useState(saved);
  const set = useCommand('handover.setRules');
  const changed = houseRuleTopics.filter((topic) => rules[topic].trim() !== saved[topic]);
  const save = async () => {
    const { done } = await set.run(
      Object.fromEntries(changed.map((topic) => [topic, rules[topic]])),
    );
    if (done) showToast({ kind: 'done', text: t('action.saved') });
  };
  return (
    <Card title={t('handover.rulesTitle')} note={t('handover.rulesNote')}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {houseRuleTopics.map((topic) => (
          <TextArea
            key={topic}
            label={t(`handover.rule.${topic}`)}
            rows={3}
            value={rules[topic]}
            onChange={(text) => setRules((before) => ({ ...before, [topic]: text }))}
            maxLength={20_000}
          />
        ))}
        <div>
          <Button
            type="submit"
            kind="primary"
            isDisabled={changed.length === 0}
            isPending={set.pending}
          >
            {t('action.save')}
          </Button>
        </div>
      </form>
    </Card>
  );
}
