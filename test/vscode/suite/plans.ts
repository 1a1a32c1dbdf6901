/** A plan with one of everything that the editor shows; the tests run on 2026-11-20. */
export const PLAN = `# Learning plan

**Last Updated:** 2026-06-15

## Skill gaps

| Skill | Current | Required | Gap | Priority |
|-------|---------|----------|-----|----------|
| System design | Competent | Expert | -1 | High |
| Mentoring | Competent | Proficient | -1 | Medium |
| Public speaking | Beginner | Competent | -1 | Low |

## Levels

| Level | Definition |
|-------|------------|
| **Expert** | Can teach others |
| **Proficient** | Works independently |
| **Competent** | Handles typical tasks |
| **Beginner** | Needs guidance |
| **None** | No experience yet |

## Goal 1: Speak in public
**Timeline:** July – September 2026

| Week | Activity | Status |
|------|----------|--------|
| 1-2 | Find a meetup | [x] |
| 3-4 | Write the talk | [ ] |

**Evidence:**
- [x] Asked for feedback
- [ ] Gave the talk
`;

/** A task list that is no plan. */
export const README = `# Tool

Install it and run it.

- [ ] Node is there
- [x] So is npm
`;
