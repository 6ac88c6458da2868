import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { CheckboxField } from '../../../src/views/parts/CheckboxField.tsx';
import { ComboField } from '../../../src/views/parts/ComboField.tsx';
import { FilterBox } from '../../../src/views/parts/FilterBox.tsx';
import { FilterSelect } from '../../../src/views/parts/FilterSelect.tsx';
import { ListField } from '../../../src/views/parts/ListField.tsx';
import { NumberField } from '../../../src/views/parts/NumberField.tsx';
import { PlanToggles } from '../../../src/views/parts/PlanToggles.tsx';
import { SelectField } from '../../../src/views/parts/SelectField.tsx';
import { SwitchField } from '../../../src/views/parts/SwitchField.tsx';
import { TextAreaField } from '../../../src/views/parts/TextAreaField.tsx';
import { TextField } from '../../../src/views/parts/TextField.tsx';

const nothing = () => {};
const told = { label: 'Field', description: 'What it is', error: 'What is wrong', required: true };

test.for([
  { name: 'TextField', role: 'textbox', field: <TextField {...told} value="" onChange={nothing} /> },
  { name: 'TextAreaField', role: 'textbox', field: <TextAreaField {...told} value="" onChange={nothing} /> },
  { name: 'NumberField', role: 'spinbutton', field: <NumberField {...told} value={1} onChange={nothing} /> },
  {
    name: 'SelectField',
    role: 'combobox',
    field: <SelectField {...told} value="a" options={[{ value: 'a', label: 'A' }]} onChange={nothing} />,
  },
  {
    name: 'CheckboxField',
    role: 'checkbox',
    field: <CheckboxField {...told} checked={false} onChange={nothing} />,
  },
  {
    name: 'ComboField',
    role: 'combobox',
    field: (
      <ComboField
        {...told}
        value="a"
        options={[{ value: 'a', label: 'A' }]}
        onChange={nothing}
        openLabel="Open"
        clearLabel="Clear"
        emptyText="None"
      />
    ),
  },
])('$name says its name, what it is, what is wrong and that it must be filled', ({ role, field }) => {
  render(field);

  const control = screen.getByRole(role, { name: 'Field' });
  expect(control).toHaveAccessibleDescription('What it is What is wrong');
  expect(control).toBeInvalid();
  expect(control).toBeRequired();
});

function Addresses({ start }: { readonly start: readonly string[] }) {
  const [values, setValues] = useState(start);
  return (
    <ListField
      label="Proxy addresses"
      values={values}
      onChange={setValues}
      addLabel="Add"
      itemLabel={(index) => `Address ${index + 1}`}
      removeLabel={(value) => `Remove ${value}`}
      itemError={(value) => (value.includes('@') ? undefined : 'No address')}
    />
  );
}

const addresses = () => screen.queryAllByRole('textbox').map((box) => (box as HTMLInputElement).value);

test('an entry is added at the end, empty, with focus, and edited in place', async () => {
  const user = userEvent.setup();
  render(<Addresses start={['a@x.y']} />);

  await user.click(screen.getByRole('button', { name: 'Add' }));
  const added = screen.getByRole('textbox', { name: 'Address 2' });
  expect(added).toHaveFocus();
  expect(added).toHaveAccessibleDescription('No address');

  await user.keyboard('b@x.y');
  expect(addresses()).toEqual(['a@x.y', 'b@x.y']);
  expect(added).toBeValid();
});

test('an entry goes by name, and focus stays in the list', async () => {
  const user = userEvent.setup();
  render(<Addresses start={['a@x.y', 'b@x.y', 'c@x.y']} />);

  await user.click(screen.getByRole('button', { name: 'Remove b@x.y' }));
  expect(addresses()).toEqual(['a@x.y', 'c@x.y']);
  expect(screen.getByRole('textbox', { name: 'Address 2' })).toHaveFocus();

  await user.click(screen.getByRole('button', { name: 'Remove c@x.y' }));
  await user.click(screen.getByRole('button', { name: 'Remove a@x.y' }));
  expect(addresses()).toEqual([]);
  expect(screen.getByRole('button', { name: 'Add' })).toHaveFocus();
});

test.for([
  { typed: '25', values: [2, 25] },
  { typed: '5{Backspace}', values: [5, undefined] },
])('a number field reports numbers, and undefined while it is empty: "$typed"', async ({ typed, values }) => {
  const onChange = vi.fn<(value: number | undefined) => void>();
  function Seats() {
    const [value, setValue] = useState<number>();
    const change = (next: number | undefined) => {
      setValue(next);
      onChange(next);
    };
    return <NumberField label="Seats" value={value} onChange={change} />;
  }
  render(<Seats />);

  await userEvent.type(screen.getByRole('spinbutton'), typed);

  expect(onChange.mock.calls.flat().slice(-values.length)).toEqual(values);
});

test('a number set from outside replaces what was typed', async () => {
  const { rerender } = render(<NumberField label="Seats" value={1} onChange={nothing} />);
  expect(screen.getByRole('spinbutton')).toHaveValue(1);

  rerender(<NumberField label="Seats" value={20} onChange={nothing} />);
  expect(screen.getByRole('spinbutton')).toHaveValue(20);
});

test('a switch is named by its label and flips', async () => {
  const onChange = vi.fn<(checked: boolean) => void>();
  render(<SwitchField label="Pause" checked={false} onChange={onChange} onText="On" offText="Off" />);

  const control = screen.getByRole('switch', { name: 'Pause', checked: false });
  expect(control).toHaveTextContent('Off');
  await userEvent.click(control);

  expect(onChange.mock.calls).toEqual([[true]]);
});

test('a combobox finds by typing and gives the value, not the word', async () => {
  const user = userEvent.setup();
  const onChange = vi.fn<(value: string | undefined) => void>();
  const countries = [
    { value: 'DE', label: 'Germany', note: 'DE' },
    { value: 'TW', label: 'Taiwan', note: 'TW' },
  ];
  render(
    <ComboField
      label="Location"
      value={undefined}
      options={countries}
      onChange={onChange}
      openLabel="Open"
      clearLabel="Clear"
      emptyText="None"
    />,
  );

  await user.type(screen.getByRole('combobox', { name: 'Location' }), 'tai');
  expect((await screen.findAllByRole('option')).map((option) => option.textContent)).toEqual(['TaiwanTW']);
  await user.keyboard('{Enter}');

  expect(onChange.mock.calls).toEqual([['TW']]);
});

test('typing into a combobox that has a choice replaces the choice', async () => {
  const user = userEvent.setup();
  const options = [
    { value: 'DE', label: 'Germany' },
    { value: 'TW', label: 'Taiwan' },
  ];
  render(
    <ComboField
      label="Location"
      value="TW"
      options={options}
      onChange={nothing}
      openLabel="Open"
      clearLabel="Clear"
      emptyText="None"
    />,
  );

  await user.click(screen.getByRole('combobox', { name: 'Location' }));
  await user.keyboard('ger');

  expect((await screen.findAllByRole('option')).map((option) => option.textContent)).toEqual(['Germany']);
});

test.for([
  { name: 'arrows and Enter choose', keys: '{ArrowDown}{ArrowDown}{Enter}', calls: [['TW']] },
  { name: 'Escape forgets what was typed', keys: 'tai{Escape}{Tab}', calls: [] },
  { name: 'leaving forgets half a word', keys: 'tai{Tab}', calls: [] },
  { name: 'leaving an emptied box takes the choice back', keys: '{Backspace}{Tab}', calls: [[undefined]] },
])('in a combobox $name', async ({ keys, calls }) => {
  const user = userEvent.setup();
  const onChange = vi.fn<(value: string | undefined) => void>();
  const options = [
    { value: 'DE', label: 'Germany' },
    { value: 'TW', label: 'Taiwan' },
  ];
  render(
    <ComboField
      label="Location"
      value="DE"
      options={options}
      onChange={onChange}
      openLabel="Open"
      clearLabel="Clear"
      emptyText="None"
    />,
  );

  await user.tab();
  await user.keyboard(keys);

  expect(onChange.mock.calls).toEqual(calls);
  expect(screen.queryByRole('listbox')).toBeNull();
});

test('a required combobox keeps its choice', async () => {
  const user = userEvent.setup();
  const onChange = vi.fn<(value: string | undefined) => void>();
  render(
    <ComboField
      label="Location"
      required
      value="DE"
      options={[{ value: 'DE', label: 'Germany' }]}
      onChange={onChange}
      openLabel="Open"
      clearLabel="Clear"
      emptyText="None"
    />,
  );

  await user.clear(screen.getByRole('combobox'));
  await user.tab();

  expect(onChange).not.toHaveBeenCalled();
  expect(screen.getByRole('combobox')).toHaveValue('Germany');
  expect(screen.queryByRole('button', { name: 'Clear' })).toBeNull();
});

test('the filter box empties on Escape and by its cross', async () => {
  const user = userEvent.setup();
  const onChange = vi.fn<(value: string) => void>();
  render(<FilterBox label="Search" value="ada" onChange={onChange} clearLabel="Clear" />);

  await user.type(screen.getByRole('searchbox', { name: 'Search' }), '{Escape}');
  await user.click(screen.getByRole('button', { name: 'Clear' }));

  expect(onChange.mock.calls).toEqual([[''], ['']]);
  expect(screen.getByRole('searchbox')).toHaveFocus();
});

test('a filter select offers its options and reports the chosen one', async () => {
  const onChange = vi.fn<(value: 'all' | 'errors') => void>();
  const options = [
    { value: 'all', label: 'All' },
    { value: 'errors', label: 'In error' },
  ] as const;
  render(<FilterSelect label="State" value="all" options={options} onChange={onChange} />);

  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'State' }), 'In error');

  expect(onChange.mock.calls).toEqual([['errors']]);
});

test('each plan has its switch, and two buttons take them all', async () => {
  const user = userEvent.setup();
  const onToggle = vi.fn<(id: string, on: boolean) => void>();
  const onAll = vi.fn<(on: boolean) => void>();
  const plans = [
    { id: 'p1', name: 'Exchange Online', stringId: 'EXCHANGE_S_ENTERPRISE', on: true },
    { id: 'p2', name: 'Yammer', stringId: 'YAMMER_ENTERPRISE', on: false, note: 'Sample data' },
  ];
  render(
    <PlanToggles
      label="Options"
      plans={plans}
      onToggle={onToggle}
      onText="On"
      offText="Off"
      allOnLabel="All on"
      allOffLabel="All off"
      onAll={onAll}
    />,
  );

  expect(screen.getByRole('switch', { name: 'Exchange Online' })).toHaveAccessibleDescription(
    'EXCHANGE_S_ENTERPRISE',
  );
  await user.click(screen.getByRole('switch', { name: 'Yammer', checked: false }));
  await user.click(screen.getByRole('button', { name: 'All on' }));
  await user.click(screen.getByRole('button', { name: 'All off' }));

  expect(onToggle.mock.calls).toEqual([['p2', true]]);
  expect(onAll.mock.calls).toEqual([[true], [false]]);
});
