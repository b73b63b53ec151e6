"""Cases: work on a customer's matter that has an owner, a due time and an outcome."""
