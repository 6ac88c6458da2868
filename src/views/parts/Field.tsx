import { useId, type ReactNode } from 'react';
import { cx } from './cx.ts';
import { Icon } from './icons.tsx';

/** What every field takes beside its value. */
export type FieldProps = {
  readonly label: string;
  readonly description?: ReactNode;
  /** What is wrong, in words; marks the field invalid. */
  readonly error?: string | undefined;
  readonly required?: boolean | undefined;
  readonly disabled?: boolean | undefined;
};

/** What the control inside a field must carry. */
export type FieldControl = {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
  readonly required: boolean | undefined;
  readonly disabled: boolean | undefined;
};

const FIELD_BOX =
  'min-h-8 w-full min-w-0 rounded-sm border bg-surface px-2 py-1 text-base text-text disabled:border-stroke disabled:bg-surface-sunken disabled:text-text-disabled';

/** The box of a text-like control. */
export function fieldBox(invalid: boolean): string {
  return cx(FIELD_BOX, invalid ? 'border-danger' : 'border-stroke-strong');
}

type FieldFrameProps = FieldProps & {
  /** Draws the control; `labelId` is for controls that a `<label>` cannot name. */
  readonly children: (control: FieldControl, labelId: string) => ReactNode;
};

/** Label above, description and error below, all tied to the control. */
export function Field({ label, description, error, required, disabled, children }: FieldFrameProps) {
  const id = useId();
  const described = cx(description !== undefined && `${id}-text`, error !== undefined && `${id}-error`);
  const control: FieldControl = {
    id,
    'aria-describedby': described || undefined,
    'aria-invalid': error === undefined ? undefined : true,
    required,
    disabled,
  };
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <label id={`${id}-label`} htmlFor={id} className="font-semibold">
        {label}
        {required === true && (
          <span aria-hidden="true" className="ml-1 text-danger">
            *
          </span>
        )}
      </label>
      {children(control, `${id}-label`)}
      {description !== undefined && (
        <div id={`${id}-text`} className="text-sm text-text-muted">
          {description}
        </div>
      )}
      {error !== undefined && <FieldError id={`${id}-error`} text={error} />}
    </div>
  );
}

/** The line that says what is wrong with a field. */
export function FieldError({ id, text }: { readonly id: string; readonly text: string }) {
  return (
    <p id={id} className="flex items-start gap-1 text-sm text-danger">
      <Icon name="error" size={14} className="mt-px" />
      {text}
    </p>
  );
}
