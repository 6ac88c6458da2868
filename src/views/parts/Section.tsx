import { useId, type ReactNode } from 'react';

type SectionProps = {
  readonly title: string;
  readonly level?: 2 | 3 | undefined;
  readonly description?: ReactNode;
  /** Buttons or badges on the title's line. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/** A titled part of a page, a region named by its title. */
export function Section({ title, level = 2, description, actions, children }: SectionProps) {
  const id = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section aria-labelledby={id} className="min-w-0">
      <div className="mb-2 flex flex-wrap items-center justify-between gap-2">
        <Heading id={id} className={level === 2 ? 'text-lg font-semibold' : 'text-md font-semibold'}>
          {title}
        </Heading>
        {actions}
      </div>
      {description !== undefined && <div className="mb-3 max-w-prose text-text-muted">{description}</div>}
      {children}
    </section>
  );
}
