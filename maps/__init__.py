"""Draw located incidents as one HTML page that a person steps through by date."""
