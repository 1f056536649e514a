/** The highest cost of one operation; the workbench shows it beside the cost of each run. */
export const largestCost = 50_000;
