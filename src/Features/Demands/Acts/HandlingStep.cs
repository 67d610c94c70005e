namespace Lindian.Features.Demands;

/// <summary>What an owner notes on the way.</summary>
public enum HandlingStep { Contact, Arrival, Restoration }
