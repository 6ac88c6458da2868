import { useFormats, useWords } from '../../../i18n/use-words.ts';
import type { Outcome, Planned } from '../../../insight/planner/planner.ts';
import { useNames } from '../../wording/use-names.ts';
import { usePlannerWords } from '../../wording/use-planner-words.ts';

type BeforeAfterProps = { readonly found: Planned; readonly after: Outcome };

/** What the members have now, with a Reprocess alone, and with a split. */
export function BeforeAfter({ found, after }: BeforeAfterProps) {
  const words = useWords('planner');
  const formats = useFormats();
  const names = useNames();
  const texts = usePlannerWords();
  const outcomes = [found.before, found.reprocessed, after];
  const rows = [
    {
      label: words('full'),
      values: outcomes.map(({ full, members }) => words('ofMembers', { count: full, members })),
    },
    ...found.before.products.flatMap(({ sku }, place) => {
      const counts = outcomes.flatMap(({ products, members }) => {
        const count = products[place];
        return count ? [{ count, members }] : [];
      });
      return [
        {
          label: words('product', { product: names.product(sku) }),
          values: counts.map(({ count, members }) => texts.product(count, members)),
        },
        {
          label: words('seatsLeft', { product: names.product(sku) }),
          values: counts.map(({ count }) => formats.number(count.available)),
        },
      ];
    }),
  ];
  return (
    <div className="overflow-x-auto">
      <table className="w-full min-w-2xl border-collapse text-start">
        <thead>
          <tr className="border-b border-stroke">
            {(['figure', 'before', 'reprocessed', 'after'] as const).map((heading) => (
              <th key={heading} scope="col" className="px-2 py-1.5 text-start font-semibold">
                {words(heading)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, values: [now, again, then] }) => (
            <tr key={label} className="border-b border-stroke align-top">
              <th scope="row" className="px-2 py-1.5 text-start font-normal text-text-muted">
                {label}
              </th>
              <td className="px-2 py-1.5">{now}</td>
              <td className="px-2 py-1.5">{again}</td>
              <td className="px-2 py-1.5 font-semibold">{then}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
