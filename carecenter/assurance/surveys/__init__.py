"""Ask customers after a service and keep their answers unchanged."""
