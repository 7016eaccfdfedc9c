/** Asked once of each, however many hang on the answer. */
export const once = <Of, Answer>(ask: (of: Of) => Answer): ((of: Of) => Answer) => {
  const known = new Map<Of, Answer>();
  return (of) => {
    const answer = known.get(of);
    if (answer !== undefined) return answer;
    const found = ask(of);
    known.set(of, found);
    return found;
  };
};
