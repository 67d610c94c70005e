global using Lindian.Domain;
