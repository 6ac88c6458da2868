import { Fragment } from 'react';
import { inForce, type Assignment } from '../../engine/holdings.ts';
import type { SkuId } from '../../engine/ids.ts';
import { assignedLicences } from '../../engine/queries.ts';
import { rulesOf } from '../../engine/rules.ts';
import type { UserRow } from '../../engine/user-table.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useDirectory } from '../../store/use-lab.ts';
import { IconButton } from '../parts/IconButton.tsx';
import { StatusBadge } from '../parts/StatusBadge.tsx';
import { TextLink } from '../parts/TextLink.tsx';
import { useNames } from '../wording/use-names.ts';
import { useReasons } from '../wording/use-reasons.ts';
import { PlanStates } from './PlanStates.tsx';

type UserLicenceTableProps = {
  readonly user: UserRow;
  readonly onOptions: (sku: SkuId) => void;
  readonly onRemove: (sku: SkuId) => void;
};

const CELL = 'border-b border-stroke px-3 py-2 text-left align-top';

/** A user's products, each with its assignment paths; inherited ones are locked with the reason. */
export function UserLicenceTable({ user, onOptions, onRemove }: UserLicenceTableProps) {
  const words = useWords('users');
  const common = useWords('common');
  const names = useNames();
  const rules = rulesOf(useDirectory());
  const products = [...new Set(user.holdings.map(({ sku }) => sku))];
  const merged = new Map(assignedLicences(user.holdings).map(({ sku, disabled }) => [sku, disabled]));
  return (
    <table
      aria-label={words('license.table', { user: user.profile.displayName })}
      className="w-full border-collapse bg-surface"
    >
      <thead>
        <tr>
          {(['products', 'state', 'enabledServices', 'paths'] as const).map((key) => (
            <th key={key} scope="col" className={`${CELL} font-semibold`}>
              {words(`license.${key}`)}
            </th>
          ))}
          <th scope="col" className={CELL}>
            <span className="sr-only">{words('license.options')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {products.map((sku) => {
          const paths = user.holdings.filter((assignment) => assignment.sku === sku);
          const off = merged.get(sku);
          const all = rules.products.get(sku)?.plans ?? [];
          const on = off ? all.length - off.length : 0;
          return (
            <Fragment key={sku}>
              {paths.map((path, place) => (
                <tr key={path.source ?? 'direct'}>
                  {place === 0 && (
                    <th scope="row" rowSpan={paths.length} className={`${CELL} font-semibold`}>
                      <TextLink href={`/licenses/products/${sku}/users`}>{names.product(sku)}</TextLink>
                      <PlanStates sku={sku} plans={all} off={off ?? null} />
                    </th>
                  )}
                  <td className={CELL}>
                    <PathState path={path} />
                  </td>
                  {place === 0 && (
                    <td rowSpan={paths.length} className={CELL}>
                      {common('enabledServices', { on, all: all.length })}
                    </td>
                  )}
                  <td className={CELL}>
                    {path.source === null ? (
                      common('direct')
                    ) : (
                      <TextLink href={`/groups/${path.source}/licenses`}>
                        {names.source(path.source)}
                      </TextLink>
                    )}
                  </td>
                  <td className={`${CELL} w-24`}>
                    <PathActions path={path} onOptions={onOptions} onRemove={onRemove} />
                  </td>
                </tr>
              ))}
            </Fragment>
          );
        })}
      </tbody>
    </table>
  );
}

function PathState({ path }: { readonly path: Assignment }) {
  const words = useWords('users');
  const reasons = useReasons();
  if (path.error === null) return <StatusBadge tone="success" text={words('license.active')} />;
  return (
    <span className="flex flex-col gap-0.5">
      <StatusBadge
        tone={inForce(path) ? 'warning' : 'danger'}
        text={words(inForce(path) ? 'license.activeWithError' : 'license.error')}
      />
      <span className="text-sm text-text-muted">{reasons.heading(path.error)}</span>
    </span>
  );
}

type PathActionsProps = { readonly path: Assignment } & Pick<UserLicenceTableProps, 'onOptions' | 'onRemove'>;

function PathActions({ path, onOptions, onRemove }: PathActionsProps) {
  const words = useWords('users');
  const names = useNames();
  const product = names.product(path.sku);
  if (path.source !== null) {
    return <IconButton icon="lock" label={words('license.inherited')} disabled />;
  }
  return (
    <span className="flex">
      <IconButton
        icon="edit"
        label={words('license.optionsOf', { product })}
        onClick={() => onOptions(path.sku)}
      />
      <IconButton
        icon="remove"
        label={words('license.removeDirect', { product })}
        onClick={() => onRemove(path.sku)}
      />
    </span>
  );
}
