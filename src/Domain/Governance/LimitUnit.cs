namespace Lindian.Domain.Governance;

/// <summary>Where a community lies. It decides which amount of a limit holds (domain-facts 1.1 row 3: 45 / 90 / 120 minutes).</summary>
public enum AreaClass { Urban, Rural, Remote }

/// <summary>
/// Three limits that are never mixed: what the unit must meet, what the customer was told, what the law allows.
/// Public and legal limits in days end at 24:00 local time; internal ones at closing time.
/// </summary>
public enum LimitKind { Internal, Public, Legal }

/// <summary>
/// Minutes and hours run round the clock. Working hours run only while the office is open on a working day. Days are whole
/// days after the day of the event.
/// </summary>
public enum LimitUnit { Minutes, Hours, WorkingHours, CalendarDays, WorkingDays }
