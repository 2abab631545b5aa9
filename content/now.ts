/** Seconds: 2026-01-01 00:00:00 UTC. Every example is presented at this instant, so none ever expires. */
export const demoNow = 1767225600
