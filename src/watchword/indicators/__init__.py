"""One file a published red flag, in folders by the stage of the scheme it belongs to."""
