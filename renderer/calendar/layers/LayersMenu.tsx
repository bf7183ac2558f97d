import { CalendarPlus, FileDown, Layers, Settings2 } from 'lucide-react';
import { memo, useState } from 'react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { Mark } from '../../../src/contract/layers.ts';
import { builtInLayers } from '../../../src/domain/layers.ts';
import type { LocalDate } from '../../../src/domain/time.ts';
import { useDialogs } from '../../app/dialogs/requests.tsx';
import { navigate } from '../../app/location.ts';
import { useTexts } from '../../app/texts.tsx';
import { useLive } from '../../live/index.ts';
import { Button } from '../../parts/Button.tsx';
import { Checkbox } from '../../parts/Choice.tsx';
import menuStyles from '../../parts/Menu.module.css';
import { ResidentLine } from '../../parts/ResidentText.tsx';
import { layerIcons } from './icons.ts';
import styles from './Layers.module.css';
import { useHiddenLayers, useShowLayer } from './shown.ts';

/**
 * What is drawn into the calendar beside the posts, each layer shown or hidden, and the ways to add to it.
 *
 * @param dayNow tells on which day a new event is suggested
 */
export const LayersMenu = memo(function LayersMenu({ dayNow }: { dayNow: () => LocalDate }) {
  const { t } = useTexts();
  const { show } = useDialogs();
  const [open, setOpen] = useState(false);
  const layers = useLive('layer.list', {}).data ?? [];
  const hidden = useHiddenLayers();
  const known = [...builtInLayers, ...layers.map(({ id }) => id)];
  const count = known.filter((layer) => hidden.has(layer)).length;
  const leave = (then: () => void) => () => {
    setOpen(false);
    then();
  };
  return (
    <DialogTrigger isOpen={open} onOpenChange={setOpen}>
      <Button icon={<Layers size={17} aria-hidden="true" />}>
        {count === 0 ? t('layers.menu') : t('layers.menuHidden', { count })}
      </Button>
      <Popover className={menuStyles['popover'] ?? ''} placement="bottom end">
        <Dialog className={styles['menu'] ?? ''} aria-label={t('layers.menuTitle')}>
          <ul>
            {builtInLayers.map((layer) => (
              <LayerRow key={layer} layer={layer} kind={layer} name={t(`layer.${layer}`)} />
            ))}
          </ul>
          <h3 className={styles['heading']}>{t('layers.own')}</h3>
          {layers.length === 0 ? (
            <p className={styles['soft']}>{t('layers.ownNone')}</p>
          ) : (
            <ul>
              {layers.map(({ id, name, kind }) => (
                <LayerRow key={id} layer={id} kind={kind} name={name} />
              ))}
            </ul>
          )}
          <div className={styles['actions']}>
            <Button
              small
              icon={<CalendarPlus size={15} aria-hidden="true" />}
              onPress={leave(() => show({ kind: 'layerEvent', day: dayNow() }))}
            >
              {t('layerEvent.add')}
            </Button>
            <Button
              small
              icon={<FileDown size={15} aria-hidden="true" />}
              onPress={leave(() => show({ kind: 'readIcs' }))}
            >
              {t('readIcs.title')}
            </Button>
            <Button
              small
              kind="quiet"
              icon={<Settings2 size={15} aria-hidden="true" />}
              onPress={leave(() => navigate('/office/calendar'))}
            >
              {t('layers.manage')}
            </Button>
          </div>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
});

function LayerRow({ layer, kind, name }: { layer: string; kind: Mark['kind']; name: string }) {
  const hidden = useHiddenLayers();
  const showLayer = useShowLayer();
  const Icon = layerIcons[kind];
  return (
    <li>
      <Checkbox isSelected={!hidden.has(layer)} onChange={(on) => showLayer(layer, on)}>
        <span className={styles['layer']}>
          <Icon size={15} aria-hidden="true" />
          <ResidentLine text={name} />
        </span>
      </Checkbox>
    </li>
  );
}
