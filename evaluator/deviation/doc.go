// Package deviation applies deviations (approved, dated departures of a descriptor from a rule; følg eller
// forklar) to what the rules say, and says what is wrong with them.
//
// A deviation turns a fail into waived and changes no other outcome. It holds only where it is complete:
// with a reason, an approver, a day of approval and a day of expiry, about a rule of the descriptor's kind
// that may be departed from, and on a day between the two, both included. What holds and is used goes
// without a remark; of every other that the run can judge one is made. Left without one are those about a
// rule that the run did not choose, and those that hold and are about a descriptor that it did not check.
//
// Nothing here opens a file or looks at a clock: the caller hands in documents, results and the day.
package deviation
