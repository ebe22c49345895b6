"""What a user gets: the audit form in Word, the JSON file, the screen."""
