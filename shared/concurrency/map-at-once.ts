/**
 * What each item leads to, in the order of the items, with at most so many in flight.
 *
 * @param most what one function may keep in flight
 */
export const mapAtOnce = async <Item, Answer>(
  items: readonly Item[],
  most: number,
  map: (item: Item) => Promise<Answer>,
): Promise<readonly Answer[]> => {
  const answers: Answer[] = [];
  for (let at = 0; at < items.length; at += most)
    answers.push(...(await Promise.all(items.slice(at, at + most).map(map))));
  return answers;
};
