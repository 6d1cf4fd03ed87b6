const DAY = 86_400_000;

/** The hours of a gathering on a day so far from now, as the table has them. */
function hoursOn(days: number) {
  const day = new Date(Date.now() + days * DAY).toISOString().slice(0, 10);
  return {
    start: `${day}T10:00`,
    end: `${day}T16:00`,
    zone: 'UTC',
    starts_at: new Date(`${day}T10:00:00Z`),
    ends_at: new Date(`${day}T16:00:00Z`),
    first_date: day,
    last_date: day
  };
}

export const IN_A_MONTH = hoursOn(30);
export const A_MONTH_AGO = hoursOn(-30);
