"""What people type, and the values it stands for; what cannot be read is Refused with the accepted form."""
