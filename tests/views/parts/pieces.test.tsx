import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router-dom';
import { expect, test, vi } from 'vitest';
import { Breadcrumb } from '../../../src/views/parts/Breadcrumb.tsx';
import { EvidenceBadge } from '../../../src/views/parts/EvidenceBadge.tsx';
import { InfoBar } from '../../../src/views/parts/InfoBar.tsx';
import { ProgressBar } from '../../../src/views/parts/ProgressBar.tsx';
import { PropertyList } from '../../../src/views/parts/PropertyList.tsx';
import { ResourceMenu } from '../../../src/views/parts/ResourceMenu.tsx';
import { SeatBar } from '../../../src/views/parts/SeatBar.tsx';
import { Section } from '../../../src/views/parts/Section.tsx';
import { StatTile } from '../../../src/views/parts/StatTile.tsx';
import { StatusBadge } from '../../../src/views/parts/StatusBadge.tsx';
import { TextLink } from '../../../src/views/parts/TextLink.tsx';
import { TONES } from '../../../src/views/parts/tone.ts';

test.for([
  { href: '/groups/1', target: null },
  { href: 'https://learn.microsoft.com/', target: '_blank' },
])('a link to $href opens where it belongs', ({ href, target }) => {
  render(<TextLink href={href}>Go</TextLink>, { wrapper: MemoryRouter });

  const link = screen.getByRole('link', { name: 'Go' });
  expect(link).toHaveAttribute('href', href);
  expect(link.getAttribute('target')).toBe(target);
});

test('a message bar with an address is one link', () => {
  render(
    <InfoBar tone="danger" href="/groups/1/licenses/errors">
      10 users couldn't be assigned licenses.
    </InfoBar>,
    { wrapper: MemoryRouter },
  );

  expect(screen.getByRole('link', { name: "10 users couldn't be assigned licenses." })).toBeVisible();
});

test('a message bar can be dismissed or pressed as a whole', async () => {
  const onDismiss = vi.fn<() => void>();
  const onSelect = vi.fn<() => void>();
  render(
    <>
      <InfoBar tone="info" onDismiss={onDismiss} dismissLabel="Dismiss">
        First
      </InfoBar>
      <InfoBar tone="info" onSelect={onSelect}>
        Second
      </InfoBar>
    </>,
  );

  await userEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
  await userEvent.click(screen.getByRole('button', { name: 'Second' }));

  expect([onDismiss.mock.calls.length, onSelect.mock.calls.length]).toEqual([1, 1]);
});

test.for([
  { name: 'seats left', used: 18, total: 20, widths: ['90%', '0%'] },
  { name: 'more in use than bought', used: 25, total: 20, widths: ['80%', '20%'] },
  { name: 'no seats at all', used: 0, total: 0, widths: ['0%', '0%'] },
])('a seat bar draws shares and says them: $name', ({ used, total, widths }) => {
  render(<SeatBar text={`${used} of ${total} assigned`} used={used} total={total} />);

  const bar = screen.getByRole('img', { name: `${used} of ${total} assigned` });
  const drawn = [...bar.children].map((part) => (part as HTMLElement).style.width).filter(Boolean);
  expect(drawn).toEqual(widths);
});

test('progress is a number with words, or none while nobody knows', () => {
  const { rerender } = render(
    <ProgressBar label="Processing" value={350} max={1000} valueText="350 of 1,000 users" />,
  );
  const bar = screen.getByRole('progressbar', { name: 'Processing' });
  expect(bar).toHaveAttribute('aria-valuenow', '350');
  expect(bar).toHaveAttribute('aria-valuetext', '350 of 1,000 users');

  rerender(<ProgressBar label="Processing" />);
  expect(screen.getByRole('progressbar')).not.toHaveAttribute('aria-valuenow');
});

test('no two tones share a picture', () => {
  const { container } = render(
    <>
      {TONES.map((tone) => (
        <StatusBadge key={tone} tone={tone} text={tone} />
      ))}
    </>,
  );

  const pictures = [...container.querySelectorAll('path')].map((path) => path.getAttribute('d'));
  expect(new Set(pictures).size).toBe(TONES.length);
});

test('the breadcrumb links back and marks where one stands', () => {
  const items = [
    { label: 'Home', href: '/' },
    { label: 'Groups', href: '/groups' },
    { label: '<b>Sales</b>', href: '/groups/1' },
  ];
  render(<Breadcrumb label="Breadcrumb" items={items} />, { wrapper: MemoryRouter });

  const nav = within(screen.getByRole('navigation', { name: 'Breadcrumb' }));
  expect(nav.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['/', '/groups']);
  expect(nav.getByText('<b>Sales</b>')).toHaveAttribute('aria-current', 'page');
});

test('the resource menu marks the current page and folds', async () => {
  const sections = [
    { id: 'top', items: [{ id: 'overview', label: 'Overview', href: '/groups/1' }] },
    {
      id: 'manage',
      title: 'Manage',
      items: [{ id: 'licenses', label: 'Licenses', href: '/groups/1/licenses' }],
    },
  ];
  render(<ResourceMenu label="Sales" sections={sections} current="licenses" />, { wrapper: MemoryRouter });

  expect(screen.getByRole('link', { current: 'page' })).toHaveAttribute('href', '/groups/1/licenses');
  expect(within(screen.getByRole('list', { name: 'Manage' })).getAllByRole('link')).toHaveLength(1);
  const fold = screen.getByRole('button', { name: 'Licenses', expanded: false });
  await userEvent.click(fold);
  expect(fold).toHaveAttribute('aria-expanded', 'true');
});

test('facts, sections, tiles and badges carry their words', () => {
  render(
    <Section title="Facts">
      <PropertyList items={[{ label: 'Object id', value: '<i>4f2c</i>' }]} />
      <StatTile label="Users" value="100,000" href="/users" />
      <EvidenceBadge level="documented" text="Documented" href="https://learn.microsoft.com/" />
    </Section>,
    { wrapper: MemoryRouter },
  );

  expect(screen.getByRole('region', { name: 'Facts' })).toBeVisible();
  expect(screen.getByRole('definition')).toHaveTextContent('<i>4f2c</i>');
  expect(screen.getByRole('link', { name: 'Users 100,000' })).toHaveAttribute('href', '/users');
  expect(screen.getByRole('link', { name: 'Documented' })).toHaveAttribute('target', '_blank');
});
