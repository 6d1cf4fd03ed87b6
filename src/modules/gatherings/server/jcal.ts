/** A calendar in ical.js's own words (RFC 7265). */
export type JProperty = [name: string, parameters: Record<string, unknown>, type: string, ...values: unknown[]];
export type JComponent = [name: string, properties: JProperty[], components: JComponent[]];
