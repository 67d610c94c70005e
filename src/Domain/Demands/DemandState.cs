namespace Lindian.Domain.Demands;

/// <summary>受理 to 归档 (D-7). A suspended demand keeps its state and has an open pause.</summary>
public enum DemandState { Received, Triaged, Dispatched, Accepted, InProgress, Replied, Reviewed, FollowedUp, Archived, Merged, Withdrawn }

/// <summary>基础 / 应急 / 特色 / 定向.</summary>
public enum Best { Basic, Emergency, Special, Target }

/// <summary>What is done first. Danger makes it critical; each urge raises it one step.</summary>
public enum Priority { Low, Normal, High, Critical }

/// <summary>Who has to put it right (责任边界, D-4).</summary>
public enum Verdict { Undetermined, Supplier, Customer, PropertyCompany, Municipality, Telecom, Shared }

/// <summary>Five levels, and the two ways of not having an answer, which never count as satisfied (domain-facts 1.6).</summary>
public enum Satisfaction { VerySatisfied, Satisfied, Neutral, Dissatisfied, VeryDissatisfied, NotRated, Unreachable }

/// <summary>How a person stands to a demand. A handler owned it once or wrote a reply; handlers never judge their own work.</summary>
public enum Part { FirstResponder, Handler, Helper, Watcher }


