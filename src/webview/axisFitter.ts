/** What can be fitted to its width: `measure` reads, what it returns writes. */
export interface Fitting {
  measure(): () => void;
}

export interface AxisFitter {
  /** Fits it before the next painting, and again whenever its width changes. */
  fit(axis: Element, fitting: Fitting): void;
}

/** All that changed their width in a frame are measured before any is written to. */
export function axisFitter(): AxisFitter {
  const fittings = new WeakMap<Element, Fitting>();
  const observer = new ResizeObserver((entries) => {
    const visible = entries.filter((entry) => entry.contentRect.width > 0);
    const writes = visible.map(({ target }) => fittings.get(target)?.measure());
    for (const write of writes) write?.();
  });
  return {
    fit(axis, fitting) {
      fittings.set(axis, fitting);
      // Observing anew tells of it even where its width is as before.
      observer.unobserve(axis);
      observer.observe(axis);
    },
  };
}
