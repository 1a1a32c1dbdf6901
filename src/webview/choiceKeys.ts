/** One stop of Tab for a group of buttons of which one is pressed; arrows left and right go from button to button. */
export function choiceKeys(group: HTMLElement): { refresh(): void } {
  const shown = () => [...group.querySelectorAll<HTMLElement>('button:not([hidden])')];
  group.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const buttons = shown();
    const index = buttons.indexOf(event.target as HTMLElement);
    const next = step === 0 || index < 0 ? undefined : buttons[index + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
  return {
    refresh() {
      for (const button of shown()) button.tabIndex = button.getAttribute('aria-pressed') === 'true' ? 0 : -1;
    },
  };
}
