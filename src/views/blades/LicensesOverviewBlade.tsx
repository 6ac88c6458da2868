import { useMemo } from 'react';
import { useLocale } from 'use-intl';
import type { Directory } from '../../engine/directory.ts';
import { groupsWithErrors, seatsOf, type Seats } from '../../engine/queries.ts';
import { pendingSteps } from '../../engine/queue.ts';
import { rowsOf } from '../../engine/table.ts';
import { useFormats, useWords } from '../../i18n/use-words.ts';
import { useDirectory } from '../../store/use-lab.ts';
import { PageHeader } from '../frames/PageHeader.tsx';
import { ButtonLink } from '../parts/ButtonLink.tsx';
import { Card } from '../parts/Card.tsx';
import { EmptyState } from '../parts/EmptyState.tsx';
import { InfoBar } from '../parts/InfoBar.tsx';
import { SeatBar } from '../parts/SeatBar.tsx';
import { Section } from '../parts/Section.tsx';
import { StatTile } from '../parts/StatTile.tsx';
import { TextLink } from '../parts/TextLink.tsx';
import { DeletedGroupsBar } from '../pieces/DeletedGroupsBar.tsx';
import { useSeatText } from '../pieces/use-seat-text.ts';
import { useNames } from '../wording/use-names.ts';

/** Licenses | Overview: what needs attention, and the seats of every product. */
export function LicensesOverviewBlade() {
  const words = useWords('licenses');
  const formats = useFormats();
  const directory = useDirectory();
  const { groups } = directory;
  const licensed = useMemo(() => [...rowsOf(groups)].filter(({ licences }) => licences.length > 0), [groups]);
  const errors = groupsWithErrors(directory).length;
  return (
    <div className="flex flex-col">
      <PageHeader title={words('title')} subtitle={words('overview.subtitle')} icon="key" />
      <DeletedGroupsBar />
      <div className="flex flex-col gap-6 p-6">
        {errors > 0 ? (
          <InfoBar tone="danger" href="/licenses/errors">
            {words('overview.errors', { count: errors })}
          </InfoBar>
        ) : (
          <InfoBar tone="success">{words('overview.noErrors')}</InfoBar>
        )}
        <Section title={words('overview.atAGlance')}>
          <div className="grid max-w-4xl grid-cols-[repeat(auto-fit,minmax(9rem,1fr))] gap-3">
            <StatTile
              label={words('overview.products')}
              value={formats.number(directory.products.length)}
              icon="product"
              href="/licenses/products"
            />
            <StatTile
              label={words('overview.licensedGroups')}
              value={formats.number(licensed.length)}
              icon="group"
              href="/groups"
            />
            <StatTile
              label={words('overview.groupsWithErrors')}
              value={formats.number(errors)}
              icon="warning"
              href="/licenses/errors"
              tone={errors > 0 ? 'danger' : undefined}
            />
            <StatTile
              label={words('overview.queue')}
              value={formats.number(pendingSteps(directory.queue))}
              icon="clock"
            />
          </div>
        </Section>
        <ProductSeats directory={directory} />
      </div>
    </div>
  );
}

/** Over-assigned and used-up products come first, those without any seats last. */
const shareLeft = ({ available, total }: Seats): number =>
  total === 0 && available === 0 ? 1 : available / Math.max(total, 1);

/** Every product with its seats, the scarcest first. */
function ProductSeats({ directory }: { readonly directory: Directory }) {
  const words = useWords('licenses');
  const names = useNames();
  const seatText = useSeatText();
  const locale = useLocale();
  const rows = useMemo(() => {
    const { compare } = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
    return directory.products
      .map(({ id }) => ({ id, name: names.product(id), seats: seatsOf(directory, id) }))
      .toSorted((a, b) => shareLeft(a.seats) - shareLeft(b.seats) || compare(a.name, b.name));
  }, [directory, names, locale]);
  return (
    <Section
      title={words('overview.seats')}
      description={words('overview.seatsText')}
      actions={<ButtonLink href="/licenses/products">{words('overview.allProducts')}</ButtonLink>}
    >
      <Card flush>
        {rows.length === 0 && (
          <EmptyState
            icon="product"
            title={words('overview.noProducts')}
            text={words('overview.noProductsText')}
          />
        )}
        <ul>
          {rows.map(({ id, name, seats }) => (
            <li
              key={id}
              className="grid items-center gap-x-4 gap-y-1 border-b border-stroke px-4 py-2 last:border-b-0 md:grid-cols-[16rem_minmax(0,1fr)_17rem]"
            >
              <TextLink href={`/licenses/products/${id}/users`}>{name}</TextLink>
              <SeatBar text={seatText(seats)} used={seats.consumed} total={seats.total} />
              <span aria-hidden="true" className="text-sm text-text-muted">
                {seatText(seats)}
              </span>
            </li>
          ))}
        </ul>
      </Card>
    </Section>
  );
}
