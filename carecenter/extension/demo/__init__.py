"""The demonstration brand: a year of business made by the real actions under a simulated clock."""
