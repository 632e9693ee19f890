"""What contact data says of itself: e-mail, telephone, address, tax number and bank account."""
