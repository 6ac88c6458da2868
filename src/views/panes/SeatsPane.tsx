import { useMemo, useState } from 'react';
import type { Command } from '../../engine/command.ts';
import type { SkuId } from '../../engine/ids.ts';
import type { PrepaidUnits } from '../../engine/product.ts';
import { groupsWithErrors, seatsOf } from '../../engine/queries.ts';
import type { Refusal } from '../../engine/refusal.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useDirectory, useLab } from '../../store/use-lab.ts';
import { Button } from '../parts/Button.tsx';
import { InfoBar } from '../parts/InfoBar.tsx';
import { NumberField } from '../parts/NumberField.tsx';
import { Pane } from '../parts/Pane.tsx';
import { SeatBar } from '../parts/SeatBar.tsx';
import { ForecastPanel } from '../pieces/ForecastPanel.tsx';
import { RefusalBar } from '../pieces/RefusalBar.tsx';
import { useSeatText } from '../pieces/use-seat-text.ts';
import { useNames } from '../wording/use-names.ts';

const UNITS = ['enabled', 'warning', 'suspended', 'lockedOut'] as const satisfies (keyof PrepaidUnits)[];
type Unit = (typeof UNITS)[number];

type SeatsPaneProps = { readonly sku: SkuId; readonly onClose: () => void };

/** Buys or cuts seats of one product: neither starts any processing (R1.3, R5.2). Load it lazily. */
export function SeatsPane({ sku, onClose }: SeatsPaneProps) {
  const words = useWords('licenses');
  const common = useWords('common');
  const names = useNames();
  const seatText = useSeatText();
  const lab = useLab();
  const directory = useDirectory();
  const seats = useMemo(() => seatsOf(directory, sku), [directory, sku]);
  const failing = groupsWithErrors(directory).length;
  const [edits, setEdits] = useState<Partial<Record<Unit, number | undefined>>>({});
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  const valueOf = (unit: Unit): number | undefined => (unit in edits ? edits[unit] : seats[unit]);
  const isFaulty = (unit: Unit): boolean =>
    valueOf(unit) === undefined || (refusal?.code === 'property.invalid' && refusal.property === unit);
  const total = (valueOf('enabled') ?? 0) + (valueOf('warning') ?? 0);
  const after = { ...seats, total, available: total - seats.consumed };

  const commands = useMemo((): readonly Command[] => {
    const given = UNITS.map((unit) => [unit, unit in edits ? edits[unit] : seats[unit]] as const);
    const faulty = given.some(([, value]) => value === undefined);
    const changed = given.some(([unit, value]) => value !== seats[unit]);
    return faulty || !changed
      ? []
      : [{ type: 'subscription.setUnits', sku, units: Object.fromEntries(given) }];
  }, [edits, seats, sku]);

  const followed = useMemo(
    () =>
      commands.length === 0
        ? []
        : [
            ...commands,
            ...groupsWithErrors(directory).map(({ id }): Command => ({ type: 'group.reprocess', group: id })),
          ],
    [commands, directory],
  );

  const save = (): void => {
    if (UNITS.some((unit) => valueOf(unit) === undefined)) return;
    const [command] = commands;
    if (!command) {
      onClose();
      return;
    }
    const done = lab.dispatch(command);
    if (done.ok) onClose();
    else setRefusal(done.reason);
  };
  return (
    <Pane
      open
      onClose={onClose}
      title={words('setSeats.title')}
      subtitle={names.product(sku)}
      icon="cart"
      closeLabel={common('close')}
      onSubmit={save}
      footer={
        <div className="flex min-w-0 flex-1 flex-col gap-2">
          <RefusalBar refusal={refusal} />
          <div className="flex gap-2">
            <Button look="primary" type="submit">
              {common('save')}
            </Button>
            <Button onClick={onClose}>{common('cancel')}</Button>
          </div>
        </div>
      }
    >
      <div className="flex flex-col gap-4">
        <div className="grid gap-4 sm:grid-cols-2">
          {UNITS.map((unit) => (
            <NumberField
              key={unit}
              label={words(`setSeats.${unit}`)}
              description={words(`setSeats.${unit}Hint`)}
              value={valueOf(unit)}
              onChange={(value) => {
                setRefusal(null);
                setEdits({ ...edits, [unit]: value });
              }}
              min={0}
              step={1}
              required
              error={isFaulty(unit) ? words('setSeats.fault') : undefined}
            />
          ))}
        </div>
        <div role="status">
          <p className="mb-1 font-semibold">{words('setSeats.outcome')}</p>
          <SeatBar text={seatText(after)} used={seats.consumed} total={total} showText />
          <span className="sr-only">{seatText(after)}</span>
        </div>
        <InfoBar tone={after.available < 0 ? 'warning' : 'info'}>{words('setSeats.cut')}</InfoBar>
        {commands.length > 0 && <ForecastPanel commands={commands} />}
        {followed.length > commands.length && (
          <ForecastPanel commands={followed} title={words('setSeats.followed', { count: failing })} />
        )}
        <InfoBar tone="info">
          {words('setSeats.bought')} {failing > 0 && words('setSeats.waiting', { count: failing })}
        </InfoBar>
      </div>
    </Pane>
  );
}
