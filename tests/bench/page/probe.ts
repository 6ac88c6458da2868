/** What the page measures of itself. */
export type Probe = {
  /** Milliseconds from an action until what it brings is drawn, and the longest task of the page meanwhile. */
  readonly time: (action: () => void, done: () => boolean) => Promise<Timed>;
  /** Milliseconds from frame to frame while a box is scrolled along a path of offsets. */
  readonly scroll: (box: Element, path: readonly number[]) => Promise<readonly number[]>;
  /** Milliseconds from each click to the frame that answers it, since they were last taken. */
  readonly takeClicks: () => readonly number[];
  /** Resolves once all clicks so far are answered by a frame. */
  readonly answered: () => Promise<void>;
  /** The longest task since a moment; 0 when none took 50 ms. */
  readonly longestSince: (start: number) => Promise<number>;
};

export type Timed = { readonly ms: number; readonly longest: number };

declare global {
  var probe: Probe;
}

/** Installed before the page's own scripts; uses nothing from outside, because the page is given its text. */
export function installProbe(): void {
  const tasks: { readonly start: number; readonly ms: number }[] = [];
  const clicks: number[] = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) tasks.push({ start: startTime, ms: duration });
  }).observe({ type: 'longtask', buffered: true });

  const frame = (): Promise<number> => new Promise((resolve) => void requestAnimationFrame(resolve));
  /** Resolves once the frame that is being made is drawn. */
  const drawn = async (): Promise<void> => {
    await frame();
    await new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => resolve());
      port1.start();
      port2.postMessage(null);
    });
  };
  const longestSince = async (start: number): Promise<number> => {
    await new Promise((resolve) => setTimeout(resolve, 150));
    return Math.max(0, ...tasks.filter((task) => task.start + task.ms > start).map(({ ms }) => ms));
  };

  addEventListener(
    'click',
    ({ timeStamp, isTrusted }) => {
      if (isTrusted) void drawn().then(() => clicks.push(performance.now() - timeStamp));
    },
    { capture: true },
  );

  globalThis.probe = {
    longestSince,
    takeClicks: () => clicks.splice(0),
    answered: drawn,
    time: async (action, done) => {
      await frame();
      const start = performance.now();
      action();
      do {
        await drawn();
        if (performance.now() - start > 300_000) throw new Error(`Still not done: ${done.toString()}`);
      } while (!done());
      const ms = performance.now() - start;
      return { ms, longest: await longestSince(start) };
    },
    scroll: async (box, path) => {
      const times: number[] = [];
      let before = await frame();
      for (const offset of path) {
        box.scrollTop = offset;
        const now = await frame();
        times.push(now - before);
        before = now;
      }
      return times;
    },
  };
}
