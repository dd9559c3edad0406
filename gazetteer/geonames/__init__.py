"""GeoNames' country dumps: every village, river and crossing of the countries a user installs."""
