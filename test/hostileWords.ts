/** Words of a plan that would do harm as markup, as style or as script, or to the layout. */
export const hostileWords = [
  '<img src=x onerror=alert(1)>',
  '</script><script>alert(2)</script>',
  '<svg onload=alert(3)>',
  '"><style>*{display:none}</style>',
  '[x](javascript:alert(4))',
  '\u202Edesrever',
  'W'.repeat(10_000),
  "' onmouseover='alert(5)",
  '{{constructor.constructor("alert(6)")()}}',
  ']]><a href="https://evil.test/">x</a>',
  'url(https://evil.test/x.png)',
  '\u0000\u0008\uFFFF\uD800',
];

const places = [
  'Working across teams',
  'Mentoring',
  'Skill Area',
  'What a senior needs',
  'Robin Vega',
  'Design systems that last',
  'Writing',
  '🟡 Medium',
  'Senior Engineer',
  'Work with the data team',
  'Carry it through review',
  'Technical',
];

/** A plan with its words replaced, in every place that is drawn. */
export function hostilePlan(plan: string, first = 0): string {
  const word = (index: number) => hostileWords[(index + first) % hostileWords.length] ?? '';
  return places.reduce((text, place, index) => text.replaceAll(place, word(index)), plan);
}
