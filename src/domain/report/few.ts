/**
 * What fewer residents than this have said is not broken down further, since it could be told who is meant. Who
 * wrote is not known, so that comments are counted: fewer comments are never more people. Our own rule.
 */
export const leastToTellApart = 5;
