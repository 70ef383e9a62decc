"""What leaves the room: pictures, numbers and animations of what is on; one file a kind."""
