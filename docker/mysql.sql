-- The application makes the schemas somsom_views and somsom_notifications itself.
GRANT ALL ON `somsom\_%`.* TO somsom@'%';
