/** Whether a name is one of IANA's time zones; nothing at all stands for the machine's own. */
export function isTimeZone(name: string): boolean {
  if (name.trim() === '') return true;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
