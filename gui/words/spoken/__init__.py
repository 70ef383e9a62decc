"""What a screen reader is told, and what stands under "In words": whole sentences, made when somebody asks."""
